import {ownerAt} from '../path.js';

/**
 * What is sent of the form's data: only what the record knows, and nothing of a part that the person's own choices have
 * hidden (the draft keeps that, in case the choice is changed back).
 */
export function submissionOf(form) {
  const data = JSON.parse(JSON.stringify(form.data));
  form.querySelectorAll('[name][hidden], [hidden] [name]').forEach(block => {
    const rule = form.rules.at(block.getAttribute('name') || '');
    if (!rule) return;
    const {owner, last} = ownerAt(data, block.getAttribute('name'));
    owner[last] = rule.kind === 'list' ? [] : null;
  });
  return form.rules.prune(data);
}
