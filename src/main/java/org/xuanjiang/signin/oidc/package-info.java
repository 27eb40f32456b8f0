/** An OpenID provider that proves who somebody is; accounts, groups and units stay those of the program. */
package org.xuanjiang.signin.oidc;
