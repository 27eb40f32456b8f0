import {h, uniqueId} from '../../../common/dom.js';
import {valueAt} from '../path.js';

/** What `suggest` names in the view, as {value, label}; nothing without it. */
export function suggestionsFor(description, view) {
  const path = description.getAttribute('suggest');
  return path ? valueAt(view, path) || [] : undefined;
}

/** The list that an input refers to. It offers, and fills in nothing by itself. */
export function offer(suggestions) {
  return h('datalist', {id: uniqueId('suggestions')}, suggestions.map(({value, label}) => h('option', {value, label: label || null})));
}
