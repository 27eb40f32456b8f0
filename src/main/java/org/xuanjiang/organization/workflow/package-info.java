/** Accounts, groups and units as the engine keeps them; signing in to its web applications. */
package org.xuanjiang.organization.workflow;
