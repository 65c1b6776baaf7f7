const canvas = document.createElement('canvas').getContext('2d');

/** Where a character of an input's text stands in the page. */
export function characterRect(input: HTMLInputElement, index: number): DOMRect {
  const box = input.getBoundingClientRect();
  const style = getComputedStyle(input);
  const pixels = (value: string) => Number.parseFloat(value) || 0;
  if (canvas) canvas.font = style.font;
  const widthOf = (text: string) => canvas?.measureText(text).width ?? 0;
  const inner = box.width - pixels(style.paddingLeft) - pixels(style.paddingRight);
  const slack = style.textAlign === 'right' ? Math.max(0, inner - widthOf(input.value)) : 0;
  const x = pixels(style.paddingLeft) + slack + widthOf(input.value.slice(0, index)) - input.scrollLeft;
  return new DOMRect(box.left + Math.min(Math.max(x, 0), box.width), box.top, 1, box.height);
}
