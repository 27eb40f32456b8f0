/** Pages and addresses for a person's own way of signing in. */
package org.xuanjiang.signin.web;
