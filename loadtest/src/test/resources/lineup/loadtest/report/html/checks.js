// Returns what a reader would stumble over, one sentence each. Runs in the page with all details open.
const problems = [];
const luminance = ([r, g, b]) => [r, g, b]
  .map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const parts = color => color.match(/[\d.]+/g).map(Number);
const background = element => {
  for (let e = element; e; e = e.parentElement) {
    const color = parts(getComputedStyle(e).backgroundColor);
    if (color.length === 3 || color[3] === 1) return color;
  }
  return [255, 255, 255];
};
const name = element => element.tagName + ' "' + element.textContent.trim().slice(0, 40) + '"';
document.querySelectorAll('details').forEach(details => { details.open = true; });

const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width) {
  problems.push('the page is ' + document.documentElement.scrollWidth + ' wide, the window ' + width);
}
const contrastOf = (color, element) => {
  const ink = luminance(parts(color));
  const paper = luminance(background(element));
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
};
for (const element of document.querySelectorAll('body *:not(desc):not(title)')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
  const style = getComputedStyle(element);
  const contrast = contrastOf(element.closest('svg') ? style.fill : style.color, element);
  if (contrast < 4.5) problems.push('contrast ' + contrast.toFixed(2) + ' of ' + name(element));
}
for (const shape of document.querySelectorAll('.mark, .bar, .line, .interval, .rule, .leader')) {
  const style = getComputedStyle(shape);
  const contrast = contrastOf(shape.matches('.solid, .bar') ? style.fill : style.stroke, shape);
  if (contrast < 3) problems.push('contrast ' + contrast.toFixed(2) + ' of a shape of class ' + shape.getAttribute('class'));
}
for (const svg of document.querySelectorAll('svg')) {
  const box = svg.getBoundingClientRect();
  if (box.width < 8 || box.height < 8) problems.push(svg.id + ' has no size');
  const texts = [...svg.querySelectorAll('text')].map(text => [text, text.getBoundingClientRect()]);
  texts.forEach(([text, at], i) => {
    if (at.left < box.left - 1 || at.right > box.right + 1 || at.top < box.top - 2 || at.bottom > box.bottom + 2) {
      problems.push(svg.id + ': ' + name(text) + ' lies outside');
    }
    for (const [other, there] of texts.slice(i + 1)) {
      const across = Math.min(at.right, there.right) - Math.max(at.left, there.left);
      const along = Math.min(at.bottom, there.bottom) - Math.max(at.top, there.top);
      if (across > 1 && along > 4) problems.push(svg.id + ': ' + name(text) + ' covers ' + name(other));
    }
  });
}
return problems;
