package io.datacommunicator.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.state.FailureNotice;
import jakarta.annotation.security.PermitAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: logged for us, a sentence for the person. */
@ParentLayout(Shell.class)
@PermitAll
final class FaultPage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(FaultPage.class);
    private static final int INTERNAL_SERVER_ERROR = 500;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        LOG.error("A page could not be shown", error.getException());
        removeAll();
        add(new FailureNotice(
                new PlatformFailure(FailureCode.INTERNAL),
                () -> UI.getCurrent().getPage().reload()));
        return INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("state.failed") + " – " + getTranslation("shell.product");
    }
}
