package org.xuanjiang.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.account.Account;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.organization.workflow.PersonsPassword;

/** Changing one's own password: who holds the session must know the present one, and has as few tries as at sign-in. */
@Component
public class OwnPassword {

    private final PasswordSignIn signIn;
    private final PersonsPassword password;
    private final Accounts accounts;
    private final SignedInSessions sessions;
    private final SignInTries tries;

    OwnPassword(PasswordSignIn signIn, PersonsPassword password, Accounts accounts, SignedInSessions sessions, SignInTries tries) {
        this.signIn = signIn;
        this.password = password;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tries = tries;
    }

    /** All other sessions of the person are over; this one goes on under another id. */
    public void change(String personId, String present, String chosen, HttpServletRequest request) {
        if (accounts.find(personId).filter(Account::hasPassword).isEmpty()) {
            throw InvalidSubmission.at("present", "您的口令不由本系统保管，请到单位的统一登录系统修改。");
        }
        require(personId, present, request);
        tries.forget(personId, new SignInDetails(request));
        password.set(personId, chosen);
        request.changeSessionId();
        sessions.outlive(request.getSession(), personId);
    }

    private void require(String personId, String present, HttpServletRequest request) {
        var tried = UsernamePasswordAuthenticationToken.unauthenticated(personId, present);
        tried.setDetails(new SignInDetails(request));
        try {
            signIn.authenticate(tried);
        } catch (BadCredentialsException wrong) {
            throw InvalidSubmission.at("present", "原口令不正确，请重新输入。");
        } catch (AuthenticationException suspended) {
            throw InvalidSubmission.at("present", "输错次数过多，请10分钟后再试。");
        }
    }
}
