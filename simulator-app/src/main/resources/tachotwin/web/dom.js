// Small helpers for the document: elements are made here and nowhere from text, so that a name of the server is never read as markup.

const SVG = 'http://www.w3.org/2000/svg';

/** The first element that a selector finds. */
export function $(selector, root = document) {
  return root.querySelector(selector);
}

/** All elements that a selector finds, as an array. */
export function $$(selector, root = document) {
  return [...root.querySelectorAll(selector)];
}

/**
 * Makes an element. `on` holds listeners, `data` the data attributes, `text` the text; what is null, undefined or false is left out.
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** Makes an element of SVG, as {@link h} does. */
export function svg(tag, props = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

/** Sets a text only where it differs, so that nothing is laid out for nothing. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Marks the chosen row of a table, and no other. */
export function markRow(row) {
  $$('[aria-current]', row.parentElement).forEach((other) => other.removeAttribute('aria-current'));
  row.setAttribute('aria-current', 'true');
}

/** Turns a native event into a call that keeps the page's own handling away. */
export function quietly(act) {
  return (event) => {
    event.preventDefault();
    act(event);
  };
}

/** Lets the browser keep octets as a file. */
export function keepFile(blob, name) {
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name === 'on') {
      Object.entries(value).forEach(([event, act]) => element.addEventListener(event, act));
    } else if (name === 'data') {
      Object.assign(element.dataset, value);
    } else if (name === 'text') {
      element.textContent = value;
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
