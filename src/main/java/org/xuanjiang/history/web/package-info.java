/** Histories of cases over HTTP: for watchers in Cockpit, and for those who work on a case in the Tasklist. */
package org.xuanjiang.history.web;
