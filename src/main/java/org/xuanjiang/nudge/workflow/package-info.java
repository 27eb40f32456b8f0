/** What the form of a task says of it. */
package org.xuanjiang.nudge.workflow;
