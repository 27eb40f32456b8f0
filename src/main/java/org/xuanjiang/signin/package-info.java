/** How people prove who they are, and what they must do before they come in. */
package org.xuanjiang.signin;
