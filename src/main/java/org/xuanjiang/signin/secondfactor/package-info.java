/** The second factor: a code from an authenticator after the password, for the groups that decide and administer. */
package org.xuanjiang.signin.secondfactor;
