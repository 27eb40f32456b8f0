package org.xuanjiang.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.signin.oidc.ProviderSignIn;

/** Tells the sign-in page, which is a static one, what it offers besides a password. */
@RestController
class SignInWays {

    private final ObjectProvider<ProviderSignIn> provider;

    SignInWays(ObjectProvider<ProviderSignIn> provider) {
        this.provider = provider;
    }

    @GetMapping("/xuanjiang/sign-in-ways")
    List<ProviderSignIn.Way> ways() {
        return provider.stream().flatMap(configured -> configured.ways().stream()).toList();
    }
}
