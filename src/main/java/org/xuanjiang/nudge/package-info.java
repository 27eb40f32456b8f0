/** Asking for what one's own unit waits for (催办). Supervisors urge; that is another thing and counts elsewhere. */
package org.xuanjiang.nudge;
