/** Evidence and tasks: who holds a task uploads for it, and what is left over when it ends is swept. */
package org.xuanjiang.evidence.workflow;
