import {call} from '../../../common/api.js';
import {h, uniqueId} from '../../../common/dom.js';
import {acceptedLines, acceptOf, refusalOf, stateOf} from '../form/choosing.js';
import {length} from '../form/file-list.js';
import {Transfer} from '../form/transfer.js';

const FILES = '/api/courseware/files';

/**
 * The file of a courseware, as an input of a dialog. It travels when the dialog is confirmed: `send()` gives its id on the server, or null
 * when none was chosen. What is not entered in the end is forgotten by `discard()`.
 */
export function fileInput(label, accepted, required) {
  const id = uniqueId('courseware');
  const name = h('span', {}, '还没有选择');
  const state = h('p', {class: 'xj-hint', role: 'status'});
  const refusal = h('p', {class: 'xj-message', role: 'alert'});
  const chooser = h('input', {type: 'file', id, class: 'xj-choose-input', accept: acceptOf(accepted)});
  let transfer = null;
  let sent = null;

  const forget = () => {
    if (transfer) transfer.cancel();
    if (sent) call('DELETE', `${FILES}/${encodeURIComponent(sent.id)}`).catch(() => {});
    transfer = sent = null;
  };
  chooser.addEventListener('change', () => {
    forget();
    const [file] = chooser.files;
    name.textContent = file ? `${file.name}（${length(file.size)}）` : '还没有选择';
    refusal.textContent = file ? refusalOf(file, accepted) || '' : '';
    state.textContent = '';
  });

  return {
    name: 'file', label, required,
    element: h('fieldset', {class: 'xj-field'},
      h('legend', {}, label, required && h('span', {class: 'xj-required'}, '必填')),
      h('div', {class: 'xj-choose'}, h('label', {class: 'xj-button', for: id}, '选择文件'), chooser, name), refusal, state,
      h('ul', {class: 'xj-accepted'}, acceptedLines(accepted), h('li', {}, '断网会自动续传'))),
    value: () => chooser.files[0],
    focus: () => chooser.focus(),

    async send() {
      const [file] = chooser.files;
      if (!file) return null;
      if (refusal.textContent) throw new Error(refusal.textContent);
      if (!sent) {
        transfer = new Transfer({start: FILES, file, tell: progress => { state.textContent = stateOf(file, progress); }});
        sent = await transfer.run();
        transfer = null;
        state.textContent = '文件已传完';
      }
      return sent.id;
    },

    discard: forget
  };
}
