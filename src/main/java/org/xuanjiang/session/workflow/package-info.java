/** Carries the sessions of all tracks through their processes: forms, delegates and the expressions of the models. */
package org.xuanjiang.session.workflow;
