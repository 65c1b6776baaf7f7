import { itComputes } from '../support/table';

describe('questions about values', () => {
  itComputes(
    [
      ['=ISBLANK(blank)', true],
      ['=ISBLANK(missing)', false],
      ['=ISBLANK("")', false],
      ['=ISBLANK(five)', false],
      ['=ISNUMBER(five)', true],
      ['=ISNUMBER("5")', false],
      ['=ISNUMBER(blank)', false],
      ['=ISNUMBER(1/0)', false],
      ['=ISTEXT(word)', true],
      ['=ISNONTEXT(blank)', true],
      ['=ISLOGICAL(1=1)', true],
      ['=ISLOGICAL(0)', false],
      ['=ISERROR(1/0)', true],
      ['=ISERROR(missing)', true],
      ['=ISERROR(5)', false],
      ['=ISERR(missing)', false],
      ['=ISNA(missing)', true],
      ['=ISNA(1/0)', false],
      ['=N(TRUE)', 1],
      ['=N("7")', 0],
      ['=N(blank)', 0],
      ['=N(five)', 5],
      ['=N(1/0)', '#DIV/0!'],
      ['=NA()', '#N/A'],
    ],
    { blank: null, word: 'Army', five: 5 },
  );
});

describe('LET', () => {
  itComputes(
    [
      ['=LET(x,2,x*x)', 4],
      ['=LET(x,2,y,x+1,x*y)', 6],
      ['=LET(five,1,five+1)', 2],
      ['=LET(x,five,LET(x,x+1,x))+five', 11],
      ['=LET(x,1/0,5)', 5],
      ['=LET(x,number_text,SUM(x,1))', 1],
      ['=LET(x,"5",SUM(x,1))', 6],
      ['=SUM(LET(x,3,x),1)', 4],
      ['=let(X,2,x)', 2],
    ],
    { five: 5, number_text: '7' },
  );
});
