import { itComputes } from '../support/table';

const CELLS = { blank: null, word: 'Army', two: 2, four: 4, yes: '=TRUE', number_text: '5' };

describe('aggregates: rows count as cells do, literals are converted', () => {
  itComputes(
    [
      ['=SUM(1,2,3)', 6],
      ['=SUM("2",TRUE)', 3],
      ['=SUM("2",1)', 3],
      ['=SUM("x",1)', '#VALUE!'],
      ['=SUM(two,four)', 6],
      ['=SUM(two,yes,word,blank,number_text)', 2],
      ['=SUM(two,number_text+0)', 7],
      ['=SUM(yes+0,two)', 3],
      ['=SUM(two,missing)', '#N/A'],
      ['=SUM(1/0,missing)', '#DIV/0!'],
      ['=SUM(two,)', 2],
      ['=SUM(1E308,1E308)', '#NUM!'],
      ['=SUM(IF(TRUE,number_text),two)', 2],
      ['=SUM(CHOOSE(1,yes,9),two)', 2],
      ['=SUM(IF(TRUE,"5"),two)', 7],
      ['=SUM(+number_text,two)', 7],
      ['=MIN(two,four,blank)', 2],
      ['=MIN(two,)', 0],
      ['=MIN(word)', 0],
      ['=MIN(-1,"-2")', -2],
      ['=MAX("a",1)', '#VALUE!'],
      ['=MAX(two,four,word)', 4],
      ['=MAX(-5,blank)', -5],
      ['=MAX(blank)', 0],
      ['=AVERAGE(two,four,blank,word)', 3],
      ['=AVERAGE(blank)', '#DIV/0!'],
      ['=AVERAGE(two,)', 1],
      ['=COUNT(two,blank,word,yes,number_text)', 1],
      ['=COUNT("2",TRUE,"x",1/0,missing)', 2],
      ['=COUNT(two,)', 2],
      ['=COUNTA(two,blank,word,missing)', 3],
      ['=COUNTA("",1/0)', 2],
      ['=PRODUCT(two,four,blank)', 8],
      ['=PRODUCT(blank)', 0],
      ['=MEDIAN(5,1,3)', 3],
      ['=MEDIAN(4,1,3,2)', 2.5],
      ['=MEDIAN(blank)', '#NUM!'],
    ],
    CELLS,
  );
});
