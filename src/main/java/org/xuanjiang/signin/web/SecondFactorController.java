package org.xuanjiang.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.signin.secondfactor.CodeCheck;
import org.xuanjiang.signin.secondfactor.Enrolment;
import org.xuanjiang.signin.secondfactor.SecondFactor;

/** 双因素验证. */
@Controller
class SecondFactorController {

    private static final int LONGEST = 40;

    private final CurrentPerson currentPerson;
    private final SecondFactor factor;
    private final Enrolment enrolment;
    private final CodeCheck check;

    SecondFactorController(CurrentPerson currentPerson, SecondFactor factor, Enrolment enrolment, CodeCheck check) {
        this.currentPerson = currentPerson;
        this.factor = factor;
        this.enrolment = enrolment;
        this.check = check;
    }

    @GetMapping(SecondFactor.PAGE)
    String page() {
        return "forward:/xuanjiang/second-factor.html";
    }

    @GetMapping(SecondFactor.PAGE + "/state")
    @ResponseBody
    State state(HttpServletRequest request) {
        var personId = currentPerson.get().id();
        return new State(factor.standsBefore(personId, request.getSession()), factor.isEnrolled(personId));
    }

    @PostMapping(SecondFactor.PAGE)
    @ResponseBody
    Passed pass(@RequestBody Code code, HttpServletRequest request, HttpServletResponse response) {
        return new Passed(check.pass(currentPerson.get().id(), code.required(), request, response).orElse(null));
    }

    @PostMapping(SecondFactor.PAGE + "/enrolment")
    @ResponseBody
    Enrolment.Invitation begin(HttpServletRequest request) {
        return enrolment.begin(currentPerson.get().id(), request);
    }

    @PostMapping(SecondFactor.PAGE + "/enrolment/confirmation")
    @ResponseBody
    Enrolled confirm(@RequestBody Code code, HttpServletRequest request, HttpServletResponse response) {
        return new Enrolled(enrolment.confirm(currentPerson.get().id(), code.required(), request, response));
    }

    /** @param due whether the hurdle stands */
    record State(boolean due, boolean enrolled) {
    }

    /** @param recoveryCodesLeft only after one of them was used */
    record Passed(Integer recoveryCodesLeft) {
    }

    record Enrolled(List<String> recoveryCodes) {
    }

    record Code(String code) {

        String required() {
            if (code == null || code.isBlank() || code.length() > LONGEST) {
                throw InvalidSubmission.at("code", "请输入验证器显示的6位数字，或者一个恢复码。");
            }
            return code;
        }
    }
}
