/** The text of a pack with a concept that is a number and one with levels. @param levels and rules as they are written */
export function packText(levels: readonly string[], rules: string): string {
  return `{
  "pack": 1,
  "title": "Ours",
  "concepts": {
    "payment": { "label": "Payment", "unit": "KRW trn/yr" },
    "stance": {
      "label": "Stance",
      "levels": {
        ${levels.join(',\n        ')}
      }
    }
  },
  "rules": {
    ${rules}
  }
}
`;
}
