/** Delegation as the engine's tasks show it. */
package org.xuanjiang.delegation.workflow;
