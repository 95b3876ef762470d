/** Faultbook's parts offered as LangChain4j's. */
@NullMarked
package org.faultbook.kb.langchain4j;

import org.jspecify.annotations.NullMarked;
