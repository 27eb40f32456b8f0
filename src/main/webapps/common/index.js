import {start} from './start.js';

// Loaded by the applications that have no pages of ours; they wait for this module.
await start();
