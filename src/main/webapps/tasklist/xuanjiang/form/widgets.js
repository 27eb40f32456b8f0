import {h, uniqueId} from '../../../common/dom.js';

/*
 * A widget is {element, focusable, write(value), read()}: `read` gives null for nothing, and the raw text where a number
 * was meant but not typed, so that a draft loses nothing. `group` widgets need a fieldset with a legend.
 */

const FULL_WIDTH = /[\uFF10-\uFF19\uFF0E\uFF0D]/g;

/** Chinese input methods write １２ as readily as 12. */
export function halfWidth(text) {
  return text.replace(FULL_WIDTH, character => String.fromCharCode(character.charCodeAt(0) - 0xFEE0));
}

function textual(input, {parse = text => text || null, print = value => value} = {}) {
  return {
    element: input,
    focusable: input,
    write: value => { input.value = value === null || value === undefined ? '' : print(value); },
    read: () => parse(input.value)
  };
}

function parseNumber(text) {
  const plain = halfWidth(text).trim();
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

function numberWidget(rule, attributes) {
  const input = h('input', {type: 'text', inputmode: rule.kind === 'integer' ? 'numeric' : 'decimal', class: 'xj-number', autocomplete: 'off', ...attributes});
  return textual(input, {parse: parseNumber, print: String});
}

function longTextWidget(attributes, lines) {
  const area = h('textarea', {rows: lines, ...attributes});
  const grow = () => {
    area.style.height = 'auto';
    if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + 2}px`;
  };
  area.addEventListener('input', grow);
  const widget = textual(area);
  return {...widget, write: value => { widget.write(value); requestAnimationFrame(grow); }};
}

function selectWidget(choices, suggestions, attributes) {
  const values = new Map(choices.map(choice => [String(choice.value), choice.value]));
  const option = choice => h('option', {value: String(choice.value)}, choice.label);
  const often = suggestions.map(({value}) => choices.find(choice => choice.value === value)).filter(Boolean);
  const others = choices.filter(choice => !often.includes(choice));
  const select = h('select', attributes, h('option', {value: ''}, '请选择'),
    often.length ? [h('optgroup', {label: '本单位曾选'}, often.map(option)), h('optgroup', {label: '其他'}, others.map(option))] : choices.map(option));
  return textual(select, {parse: text => (values.has(text) ? values.get(text) : null), print: String});
}

function toggles(type, choices, attributes) {
  const name = uniqueId('group');
  const inputs = choices.map(choice => h('input', {type, name, value: String(choice.value)}));
  const element = h('div', {class: 'xj-choices', ...attributes},
    inputs.map((input, index) => h('label', {}, input, h('span', {}, choices[index].label))));
  return {inputs, element, focusable: inputs[0], group: true};
}

function radioWidget(choices, attributes) {
  const {inputs, ...widget} = toggles('radio', choices, attributes);
  return {
    ...widget,
    write: value => inputs.forEach((input, index) => { input.checked = choices[index].value === value; }),
    read: () => {
      const chosen = inputs.findIndex(input => input.checked);
      return chosen < 0 ? null : choices[chosen].value;
    }
  };
}

function checkboxWidget(choices, attributes) {
  const {inputs, ...widget} = toggles('checkbox', choices, attributes);
  return {
    ...widget,
    write: value => inputs.forEach((input, index) => { input.checked = (value || []).includes(choices[index].value); }),
    read: () => choices.filter((choice, index) => inputs[index].checked).map(choice => choice.value)
  };
}

/**
 * The widget that follows from the rule.
 * @param choices replaces the choices of the rule, e.g. the units of this campaign
 * @param suggestions choices that come first
 * @param compact in a row there is no room for radio buttons
 */
export function widgetFor(rule, {choices, compact, lines, suggestions = [], attributes}) {
  if (rule.kind === 'list') return checkboxWidget(choices || (rule.items && rule.items.choices) || [], attributes);
  const offered = choices || rule.choices;
  if (offered) {
    const few = offered.length <= 5 && !compact;
    return few ? radioWidget(offered, attributes) : selectWidget(offered, suggestions, attributes);
  }
  switch (rule.kind) {
    case 'integer':
    case 'number': return numberWidget(rule, attributes);
    case 'date':
    case 'time': return textual(h('input', {type: rule.kind, ...attributes}));
    case 'longText': return longTextWidget(attributes, lines || (compact ? 2 : 4));
    default: return textual(h('input', {type: 'text', autocomplete: 'off', ...attributes}));
  }
}
