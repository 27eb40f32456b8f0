/** Asks the engine which versions run, and rehearses a move of their cases that is taken back. */
package org.xuanjiang.versions.workflow;
