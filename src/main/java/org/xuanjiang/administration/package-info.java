/** What administrators see of accounts, and what they may do to them. */
package org.xuanjiang.administration;
