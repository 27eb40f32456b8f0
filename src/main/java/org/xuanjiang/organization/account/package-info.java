/** What is kept about an account besides name and password: its state, what its password must be, who changed it. */
package org.xuanjiang.organization.account;
