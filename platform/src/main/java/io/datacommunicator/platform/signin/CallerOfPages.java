package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.access.SignIn;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a page's controller the person who has signed in, proven anew with each request, as the API does by token. */
final class CallerOfPages implements HandlerMethodArgumentResolver {
    private final Callers callers;

    CallerOfPages(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Caller.Person.class.equals(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Caller.Person person = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? caller(signedIn, signedIn.session())
                : null;
        if (person == null) {
            throw new Failure.NotVisible();
        }
        return person;
    }

    private Caller.@Nullable Person caller(SignedIn person, @Nullable SessionId session) {
        return session == null
                ? null
                : Await.on(callers.signedIn(person.login(), new SignIn(session, person.at(), person.methods())));
    }
}
