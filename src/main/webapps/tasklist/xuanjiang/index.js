import {elements} from './form/elements.js';
import {loadTexts} from './locale.js';
import {comeBack, takeOverSignOut} from './session.js';
import pages from './pages/index.js';

comeBack();
takeOverSignOut();
Object.entries(elements).forEach(([name, element]) => customElements.define(name, element));

// The Tasklist starts when this module has been evaluated.
await loadTexts();

export default pages;
