package org.xuanjiang.signin.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.account.AccountEvent.Kind;
import org.xuanjiang.organization.account.AccountJournal;
import org.xuanjiang.signin.SignInDetails;
import org.xuanjiang.signin.SignInTries;

/** Asks a person who has enrolled for a code of the authenticator, or for a recovery code. Each counts once. */
@Component
public class CodeCheck {

    private final SecondFactor factor;
    private final SecondFactorRepository factors;
    private final OneTimeCodes codes;
    private final SealingKey key;
    private final SignInTries tries;
    private final AccountJournal journal;
    private final PassedHurdle passed;
    private final TransactionTemplate transaction;

    CodeCheck(SecondFactor factor, SecondFactorRepository factors, OneTimeCodes codes, SealingKey key, SignInTries tries,
              AccountJournal journal, PassedHurdle passed, TransactionTemplate transaction) {
        this.factor = factor;
        this.factors = factors;
        this.codes = codes;
        this.key = key;
        this.tries = tries;
        this.journal = journal;
        this.passed = passed;
        this.transaction = transaction;
    }

    /**
     * Lets the person in; the number of recovery codes that are left when it was one of them.
     *
     * @throws SecondFactorNotDue when nothing is asked of the person, or no authenticator is known yet
     * @throws InvalidSubmission  when the code is wrong or used up, or after too many wrong ones
     */
    public Optional<Integer> pass(String personId, String typed, HttpServletRequest request, HttpServletResponse response) {
        if (!factor.standsBefore(personId, request.getSession())) {
            throw new SecondFactorNotDue();
        }
        var secret = key.open(factors.secret(personId).orElseThrow(SecondFactorNotDue::new), personId);
        var used = count(personId, typed, secret, request);
        passed.by(personId, request, response);
        return used == Used.RECOVERY_CODE ? Optional.of(factors.unusedRecoveryCodes(personId)) : Optional.empty();
    }

    private Used count(String personId, String typed, byte[] secret, HttpServletRequest request) {
        try {
            return tries.count(personId, new SignInDetails(request), () -> use(personId, typed, secret));
        } catch (BadCredentialsException wrong) {
            journal.note(Kind.SECOND_FACTOR_REFUSED, personId, personId, null);
            throw InvalidSubmission.at("code", "验证码不正确，或者已经用过。请等验证器显示下一个6位数字再输入。");
        } catch (AuthenticationException suspended) {
            throw InvalidSubmission.at("code", "输错次数过多，请10分钟后再试。");
        }
    }

    private Optional<Used> use(String personId, String typed, byte[] secret) {
        if (RecoveryCodes.isOne(typed)) {
            return useRecovery(personId, key.hash(RecoveryCodes.plain(typed), personId));
        }
        var step = codes.stepOf(secret, typed.replaceAll("\\s", ""));
        return step.isPresent() && factors.use(personId, step.getAsLong()) ? Optional.of(Used.AUTHENTICATOR) : Optional.empty();
    }

    private Optional<Used> useRecovery(String personId, String hash) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var used = factors.useRecovery(personId, hash);
            if (used) {
                journal.note(Kind.RECOVERY_CODE_USED, personId, personId, null);
            }
            return used;
        })) ? Optional.of(Used.RECOVERY_CODE) : Optional.empty();
    }

    private enum Used { AUTHENTICATOR, RECOVERY_CODE }
}
