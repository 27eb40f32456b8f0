/** What only the engine knows about a case: which way it took through its models. */
package org.xuanjiang.history.workflow;
