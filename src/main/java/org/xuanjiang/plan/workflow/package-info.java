/** Plans as the engine sees them: forms, delegates, and the dates and facts that the models ask for. */
package org.xuanjiang.plan.workflow;
