import {call} from '../../../common/api.js';
import {button, h, uniqueId} from '../../../common/dom.js';
import {signInAgain} from '../../../common/session.js';
import {ownerAt, valueAt} from '../path.js';
import {Block} from './block.js';
import {acceptedLines, acceptOf, refusalOf, stateOf} from './choosing.js';
import {facts, length, preview} from './file-list.js';
import {Transfer} from './transfer.js';

// More at once only slow one another down.
const AT_A_TIME = 2;

/**
 * Files of a submission: `<xj-upload name="report.files" of="upload">`. The files lie on the server as soon as they are there; the
 * submission names them and keeps what the person writes under each. What another window or a phone has added appears here, too.
 */
export class Upload extends Block {
  get name() {
    return this.getAttribute('name');
  }

  get rule() {
    return this.form.rules.at(this.name);
  }

  get path() {
    return this.name;
  }

  get shown() {
    return this.isConnected && !this.closest('[hidden]');
  }

  get empty() {
    return !this.form.editable && !this.content.files.length;
  }

  get list() {
    const {owner, last} = ownerAt(this.form.data, this.name);
    if (!Array.isArray(owner[last])) owner[last] = [];
    return owner[last];
  }

  get address() {
    return `/api/tasks/${encodeURIComponent(this.form.host.taskId)}/evidence`;
  }

  get titleRule() {
    return this.rule.items.at('title');
  }

  connectedCallback() {
    this.onReturn = () => !document.hidden && this.lookAgain();
    document.addEventListener('visibilitychange', this.onReturn);
    this.beforeLeaving = event => this.unfinished && event.preventDefault();
    window.addEventListener('beforeunload', this.beforeLeaving);
    // Who signs out does so on purpose, and finds what has arrived again.
    this.onSignOut = () => window.removeEventListener('beforeunload', this.beforeLeaving);
    document.addEventListener('xj-leaving', this.onSignOut);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.onReturn);
    window.removeEventListener('beforeunload', this.beforeLeaving);
    document.removeEventListener('xj-leaving', this.onSignOut);
  }

  show() {
    this.under = this.under || new Set();
    super.show();
    if (!this.form.editable) return;
    this.takeOver(this.content.files);
    this.form.register(this);
  }

  render() {
    this.lines = h('ul', {class: 'xj-files'});
    if (!this.form.editable) return this.reading();
    this.message = h('p', {class: 'xj-message', role: 'alert'});
    this.state = h('p', {class: 'xj-hint', role: 'status'});
    const {accepted} = this.content;
    const id = uniqueId('upload');
    this.input = h('input', {type: 'file', multiple: true, id, class: 'xj-choose-input', accept: acceptOf(accepted)});
    this.input.addEventListener('change', () => {
      this.add([...this.input.files]);
      this.input.value = '';
    });
    const zone = h('div', {class: 'xj-choose'},
      h('label', {class: 'xj-button', for: id}, '选择文件（可多选）'), this.input,
      h('span', {class: 'xj-hint'}, '也可以把文件拖到这里'));
    this.dropInto(zone);
    return [
      h('p', {class: 'xj-hint'}, this.rule.hint),
      h('ul', {class: 'xj-accepted'}, acceptedLines(accepted),
        h('li', {}, `最多 ${this.rule.maxItems} 个；断网会自动续传，已传的不会丢`)),
      zone, this.message, this.lines, this.state
    ];
  }

  reading() {
    const titles = new Map((valueAt(this.form.data, this.name) || []).map(({id, title}) => [id, title]));
    this.lines.append(...this.content.files.map(file => h('li', {}, preview(file),
      h('div', {class: 'xj-file-facts'}, titles.get(file.id) && h('span', {}, titles.get(file.id)), facts(file)))));
    return this.lines;
  }

  dropInto(zone) {
    const mark = on => zone.classList.toggle('xj-over', on);
    zone.addEventListener('dragover', event => { event.preventDefault(); mark(true); });
    zone.addEventListener('dragleave', () => mark(false));
    zone.addEventListener('drop', event => {
      event.preventDefault();
      mark(false);
      this.add([...event.dataTransfer.files]);
    });
  }

  /** The server's files are the list; of the submission only what was written under them counts. */
  takeOver(files) {
    const titles = new Map(this.list.map(({id, title}) => [id, title]));
    this.files = files;
    this.list.splice(0, this.list.length, ...files.map(({id}) => ({id, title: titles.get(id) || null})));
    this.lines.replaceChildren(...files.map(file => this.line(file)), ...[...this.under].map(one => one.element));
    this.count();
  }

  async lookAgain() {
    if (!this.form || !this.form.editable || !this.files) return;
    const files = await call('GET', this.address).catch(() => null);
    if (!files || files.map(({id}) => id).join() === this.files.map(({id}) => id).join()) return;
    this.takeOver(files);
    this.form.changed();
  }

  line(file) {
    const row = this.list.find(({id}) => id === file.id);
    const id = uniqueId('title');
    const title = h('input', {type: 'text', id, maxlength: this.titleRule.maxLength, placeholder: '写一句说明（可不填）', autocomplete: 'off'});
    title.value = row.title || '';
    title.addEventListener('input', () => {
      row.title = title.value || null;
      this.form.changed();
    });
    return h('li', {'data-id': file.id}, preview(file),
      h('div', {class: 'xj-file-facts'}, facts(file), h('div', {class: 'xj-field'}, h('label', {for: id, class: 'xj-unseen'}, `${file.name}的说明`), title)),
      h('div', {class: 'xj-file-acts'}, button('删除', () => this.takeOut(file), {'aria-label': `删除${file.name}`})));
  }

  async takeOut(file) {
    try {
      await call('DELETE', `/api/evidence/${encodeURIComponent(file.id)}`);
    } catch (problem) {
      if (problem.status === 401) return signInAgain();
      if (problem.status !== 404) return this.say(problem.message);
    }
    this.takeOver(this.files.filter(other => other !== file));
    this.form.changed();
    this.input.focus();
  }

  add(chosen) {
    this.say(null);
    const room = this.rule.maxItems - this.files.length - this.under.size;
    if (chosen.length > room) this.say(`最多 ${this.rule.maxItems} 个文件，这次只取前 ${Math.max(0, room)} 个。`);
    chosen.slice(0, Math.max(0, room)).forEach(file => this.enter(file));
    this.go();
  }

  /** One file under way, with its own line. */
  enter(file) {
    const progress = h('progress', {max: file.size || 1, value: 0, 'aria-label': `${file.name}上传进度`});
    const state = h('span', {class: 'xj-file-state', role: 'status'}, '等待上传');
    const one = {file, progress, state, transfer: null};
    one.element = h('li', {class: 'xj-under-way'}, h('span', {class: 'xj-file-kind'}, '上传'),
      h('div', {class: 'xj-file-facts'}, h('b', {class: 'xj-file-name'}, file.name), h('span', {class: 'xj-hint'}, length(file.size)), progress, state),
      h('div', {class: 'xj-file-acts'}, button('取消', () => this.cancel(one), {'aria-label': `取消上传${file.name}`})));
    this.under.add(one);
    this.lines.append(one.element);
    const refusal = refusalOf(file, this.content.accepted);
    if (refusal) this.fail(one, refusal);
  }

  go() {
    const running = [...this.under].filter(({transfer, failed}) => transfer && !failed).length;
    [...this.under].filter(({transfer, failed}) => !transfer && !failed).slice(0, Math.max(0, AT_A_TIME - running)).forEach(one => this.start(one));
    this.count();
  }

  async start(one) {
    one.transfer = new Transfer({start: this.address, file: one.file, tell: event => this.told(one, event)});
    try {
      const file = await one.transfer.run();
      this.done(one);
      this.takeOver([...this.files.filter(({id}) => id !== file.id), file]);
      this.form.changed();
    } catch (problem) {
      if (problem.status === 401) {
        this.form.draft.keepLocally();
        this.under.clear();
        return signInAgain();
      }
      if (!this.under.has(one)) return;
      this.fail(one, problem.message);
      if (problem.status === undefined) throw problem;
    } finally {
      this.go();
    }
  }

  told(one, {received, waiting}) {
    one.progress.value = received;
    one.state.textContent = stateOf(one.file, {received, waiting});
    one.element.classList.toggle('xj-waiting', waiting);
  }

  fail(one, message) {
    one.failed = true;
    one.element.classList.add('xj-refused');
    one.progress.hidden = true;
    one.state.textContent = message;
    one.state.setAttribute('role', 'alert');
    const act = one.element.querySelector('button');
    act.textContent = '知道了';
    act.setAttribute('aria-label', `不再显示${one.file.name}`);
  }

  cancel(one) {
    if (one.transfer) one.transfer.cancel();
    this.done(one);
    this.go();
  }

  done(one) {
    this.under.delete(one);
    one.element.remove();
  }

  get unfinished() {
    return [...(this.under || [])].filter(({failed}) => !failed).length;
  }

  count() {
    const parts = [`已上传 ${this.files.length} 个`, this.unfinished && `正在上传 ${this.unfinished} 个`];
    this.state.textContent = this.files.length || this.unfinished ? `${parts.filter(Boolean).join('，')}。` : '';
  }

  check() {
    const message = this.unfinished ? `还有 ${this.unfinished} 个文件没有传完，请稍候再提交，或者取消它们。` : null;
    this.say(message);
    return message;
  }

  say(message) {
    this.message.textContent = message || '';
  }

  focus() {
    this.input.focus();
  }
}
