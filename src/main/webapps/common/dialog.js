import {button, h, uniqueId} from './dom.js';
import {rememberTyped} from './typed-text.js';

function open(title, content, actions) {
  const heading = uniqueId('dialog');
  const dialog = h('dialog', {class: 'xj-dialog', 'aria-labelledby': heading},
    h('h3', {id: heading}, title), content, h('div', {class: 'xj-dialog-actions'}, actions));
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  return dialog;
}

/** Says one thing and waits until it has been read. @param message text, or nodes that say it */
export function inform(title, message) {
  return new Promise(done => {
    const dialog = open(title, typeof message === 'string' ? h('p', {}, message) : message, [button('知道了', () => dialog.close(), {class: 'xj-button xj-primary'})]);
    dialog.addEventListener('close', () => done());
  });
}

/**
 * Asks for the inputs of one act and carries it out; stays open with the refusal when the server refuses.
 * @param about tells it from other dialogs of the same title, so that what was typed comes back in the right one
 * @param inputs elements made by `dialogText`, `dialogLine` and `dialogChoice`
 * @param act receives {name: value}; its promise decides whether the dialog closes
 * @returns what the act gave, or undefined when the person thought better of it
 */
export function ask({title, about = '', explanation, inputs = [], confirm, act}) {
  return new Promise(done => {
    let result;
    const refusal = h('p', {class: 'xj-dialog-refusal', role: 'alert'});
    const yes = button(confirm, async () => {
      const missing = inputs.find(input => input.required && !input.value());
      refusal.textContent = missing ? `请填写${missing.label}。` : '';
      if (missing) return missing.focus();
      yes.disabled = true;
      try {
        result = await act(Object.fromEntries(inputs.map(input => [input.name, input.value()])));
        dialog.close();
      } catch (problem) {
        refusal.textContent = [problem.message, ...(problem.errors || []).map(error => error.message)].join(' ');
      } finally {
        yes.disabled = false;
      }
    }, {class: 'xj-button xj-primary'});
    const forgetting = inputs.filter(input => input.text).map(input => rememberTyped(input.text, `${about}:${title}:${input.name}`));
    const dialog = open(title,
      [explanation && h('p', {}, explanation), inputs.map(input => input.element), refusal],
      [button('取消', () => dialog.close()), yes]);
    dialog.addEventListener('close', () => {
      forgetting.forEach(forget => forget());
      done(result);
    });
  });
}

function labelled(name, label, control, required = true) {
  control.id = uniqueId(name);
  return {
    name, label, required,
    element: h('div', {class: 'xj-field'}, h('label', {for: control.id}, label, required && h('span', {class: 'xj-required'}, '必填')), control),
    value: () => control.value.trim(),
    focus: () => control.focus()
  };
}

/** A text of a few lines for `ask`, remembered until the dialog is closed. */
export function dialogText(name, label, maxLength, required) {
  const text = h('textarea', {rows: 4, maxlength: maxLength});
  return {...labelled(name, label, text, required), text};
}

/** One line for `ask`; attributes as those of an input. */
export function dialogLine(name, label, attributes, required) {
  return labelled(name, label, h('input', {type: 'text', ...attributes}), required);
}

/** Any number of choices [{value, label}] for `ask`; gives their values, or null for none. */
export function dialogChoices(name, label, choices) {
  const boxes = choices.map(({value}) => h('input', {type: 'checkbox', value}));
  return {
    name, label, required: true,
    element: h('fieldset', {class: 'xj-field'}, h('legend', {}, label, h('span', {class: 'xj-required'}, '必填')),
      h('div', {class: 'xj-choices'}, boxes.map((box, index) => h('label', {}, box, h('span', {}, choices[index].label))))),
    value: () => {
      const chosen = boxes.filter(box => box.checked).map(box => box.value);
      return chosen.length ? chosen : null;
    },
    focus: () => boxes[0] && boxes[0].focus()
  };
}

/** One of several choices [{value, label}] for `ask`. */
export function dialogChoice(name, label, choices, chosen) {
  return labelled(name, label, h('select', {},
    h('option', {value: ''}, '请选择'),
    choices.map(choice => h('option', {value: choice.value, selected: choice.value === chosen}, choice.label))));
}
