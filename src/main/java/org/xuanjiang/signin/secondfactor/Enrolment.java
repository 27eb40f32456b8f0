package org.xuanjiang.signin.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.account.AccountEvent.Kind;
import org.xuanjiang.organization.account.AccountJournal;
import org.xuanjiang.organization.account.Accounts;

/** A person and an authenticator get to know each other. Until a code has come back, the secret lies in the session only. */
@Component
public class Enrolment {

    private static final String SECRET = Enrolment.class.getName() + ".secret";

    private final SecondFactor factor;
    private final SecondFactorRepository factors;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final SealingKey key;
    private final Accounts accounts;
    private final AccountJournal journal;
    private final PassedHurdle passed;
    private final TransactionTemplate transaction;

    Enrolment(SecondFactor factor, SecondFactorRepository factors, OneTimeCodes codes, RecoveryCodes recovery, SealingKey key,
              Accounts accounts, AccountJournal journal, PassedHurdle passed, TransactionTemplate transaction) {
        this.factor = factor;
        this.factors = factors;
        this.codes = codes;
        this.recovery = recovery;
        this.key = key;
        this.accounts = accounts;
        this.journal = journal;
        this.passed = passed;
        this.transaction = transaction;
    }

    /**
     * What the authenticator needs; the same again until it is confirmed.
     *
     * @param secret in Base32, in groups of four, to be typed
     * @param qrCode an SVG document with the same, to be scanned
     */
    public record Invitation(String secret, String qrCode) {
    }

    /** @throws SecondFactorNotDue when the person has one already, or needs none */
    public Invitation begin(String personId, HttpServletRequest request) {
        requireDue(personId, request);
        var secret = (byte[]) request.getSession().getAttribute(SECRET);
        if (secret == null) {
            secret = codes.newSecret();
            request.getSession().setAttribute(SECRET, secret);
        }
        var typed = new Base32().encodeToString(secret);
        return new Invitation(typed.replaceAll("(.{4})(?=.)", "$1 "), QrPicture.of(KeyUri.of(personId, typed)));
    }

    /**
     * Lets the person in and never shows the recovery codes again.
     *
     * @throws SecondFactorNotDue as {@link #begin}
     * @throws InvalidSubmission  when the code is not that of the authenticator
     */
    public List<String> confirm(String personId, String code, HttpServletRequest request, HttpServletResponse response) {
        requireDue(personId, request);
        var secret = (byte[]) request.getSession().getAttribute(SECRET);
        var step = secret == null ? OptionalLong.empty() : codes.stepOf(secret, code);
        if (step.isEmpty()) {
            throw InvalidSubmission.at("code", "验证码不正确。请核对手机时间是否准确，再输入验证器当前显示的6位数字。");
        }
        var recoveryCodes = recovery.next();
        keep(personId, secret, step.getAsLong(), recoveryCodes);
        request.getSession().removeAttribute(SECRET);
        passed.by(personId, request, response);
        return recoveryCodes;
    }

    private void keep(String personId, byte[] secret, long step, List<String> recoveryCodes) {
        try {
            transaction.executeWithoutResult(status -> {
                factors.enrol(personId, key.seal(secret, personId), step,
                    recoveryCodes.stream().map(code -> key.hash(RecoveryCodes.plain(code), personId)).toList());
                accounts.secondFactorEnrolled(personId);
                journal.note(Kind.SECOND_FACTOR_ENROLLED, personId, personId, null);
            });
        } catch (DuplicateKeyException enrolledElsewhere) {
            throw new SecondFactorNotDue();
        }
    }

    private void requireDue(String personId, HttpServletRequest request) {
        if (!factor.standsBefore(personId, request.getSession()) || factor.isEnrolled(personId)) {
            throw new SecondFactorNotDue();
        }
    }
}
