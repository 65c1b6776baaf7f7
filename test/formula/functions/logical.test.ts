import { itComputes } from '../support/table';

const CELLS = {
  blank: null,
  word: 'Army',
  five: 5,
  zero: 0,
  yes: '=TRUE',
  no: '=FALSE',
  number_text: '5',
  true_text: 'TRUE',
};

describe('logical functions, as Excel has them', () => {
  describe('IF takes only the branch that it needs', () => {
    itComputes(
      [
        ['=IF(TRUE,1,1/0)', 1],
        ['=IF(FALSE,1/0,2)', 2],
        ['=IF(FALSE,1)', false],
        ['=IF(FALSE,1,)', 0],
        ['=IF(TRUE,,2)', 0],
        ['=IF(5,"a","b")', 'a'],
        ['=IF(0,"a","b")', 'b'],
        ['=IF("TRUE",1,2)', 1],
        ['=IF("false",1,2)', 2],
        ['=IF("a",1,2)', '#VALUE!'],
        ['=IF("1",1,2)', '#VALUE!'],
        ['=IF(blank,1,2)', 2],
        ['=IF(#N/A,1,2)', '#N/A'],
        ['=IF(TRUE,#N/A,2)', '#N/A'],
        ['=if(true,1,2)', 1],
      ],
      CELLS,
    );
  });

  describe('IFS, SWITCH and CHOOSE', () => {
    itComputes(
      [
        ['=IFS(FALSE,1,TRUE,2,1/0,3)', 2],
        ['=IFS(FALSE,1/0,five=5,"x")', 'x'],
        ['=IFS(FALSE,1)', '#N/A'],
        ['=IFS("a",1)', '#VALUE!'],
        ['=IFS(1/0,1,TRUE,2)', '#DIV/0!'],
        ['=SWITCH("A","a",1,2)', 1],
        ['=SWITCH(five,1,"one",5,"five")', 'five'],
        ['=SWITCH(five,1,"one")', '#N/A'],
        ['=SWITCH(five,1,"one","other")', 'other'],
        ['=SWITCH(1,"1","text",1,"number")', 'number'],
        ['=SWITCH(five,5,1,1/0,2)', 1],
        ['=SWITCH(#N/A,5,1,2)', '#N/A'],
        ['=CHOOSE(2,1/0,"b")', 'b'],
        ['=CHOOSE(1.9,"a","b")', 'a'],
        ['=CHOOSE(4,1,2)', '#VALUE!'],
        ['=CHOOSE(0,1,2)', '#VALUE!'],
        ['=CHOOSE("x",1,2)', '#VALUE!'],
      ],
      CELLS,
    );
  });

  describe('AND, OR and XOR look at everything, errors included', () => {
    itComputes(
      [
        ['=AND(TRUE,1,yes)', true],
        ['=AND(TRUE,0)', false],
        ['=AND(FALSE,1/0)', '#DIV/0!'],
        ['=OR(TRUE,1/0)', '#DIV/0!'],
        ['=OR(TRUE,missing)', '#N/A'],
        ['=OR(FALSE,five)', true],
        ['=XOR(TRUE,TRUE,TRUE)', true],
        ['=XOR(TRUE,TRUE)', false],
        ['=AND("TRUE",1)', true],
        ['=AND("abc",1)', '#VALUE!'],
        ['=AND(word,TRUE)', true],
        ['=AND(true_text,FALSE)', false],
        ['=AND(word)', '#VALUE!'],
        ['=AND(blank)', '#VALUE!'],
        ['=AND(blank,yes)', true],
        ['=OR(blank,no)', false],
        ['=AND(TRUE,)', false],
        ['=NOT(0)', true],
        ['=NOT(blank)', true],
        ['=NOT("true")', false],
        ['=NOT("x")', '#VALUE!'],
        ['=TRUE()', true],
        ['=FALSE()', false],
      ],
      CELLS,
    );
  });

  describe('IFERROR and IFNA', () => {
    itComputes(
      [
        ['=IFERROR(1/0,7)', 7],
        ['=IFERROR(5,1/0)', 5],
        ['=IFERROR(missing,"none")', 'none'],
        ['=IFERROR(1/0,#N/A)', '#N/A'],
        ['=IFERROR(blank,1)', 0],
        ['=IFERROR(1/0,)', 0],
        ['=IFNA(missing,7)', 7],
        ['=IFNA(1/0,7)', '#DIV/0!'],
      ],
      CELLS,
    );
  });
});
