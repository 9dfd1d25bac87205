package io.datacommunicator.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.state.FailureNotice;
import jakarta.annotation.security.PermitAll;

/** An address that leads nowhere. */
@ParentLayout(Shell.class)
@PermitAll
final class LostPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final int NOT_FOUND = 404;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        removeAll();
        addClassName("page");
        add(
                new H1(getTranslation("lost.title")),
                new FailureNotice(new PlatformFailure(FailureCode.NOT_FOUND), () -> {}));
        return NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lost.title") + " – " + getTranslation("shell.product");
    }
}
