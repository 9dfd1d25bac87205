package io.datacommunicator.ui;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/** Calls that hold a thread until an answer comes. */
final class Waiting extends DescribedPredicate<JavaMethodCall> {

    Waiting() {
        super("it waits for an answer");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        String owner = call.getTargetOwner().getPackageName();
        return owner.startsWith("reactor.core.publisher")
                && (call.getName().startsWith("block") || call.getName().startsWith("toIterable"));
    }
}
