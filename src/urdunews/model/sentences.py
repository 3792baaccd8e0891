"""Sentences of running text."""

from attrs import frozen

from urdunews.spans import Span


@frozen(kw_only=True)
class Sentence:
    """A sentence and its position.

    There is only white space between two sentences.

    Example:
        >>> import urdunews
        >>> first, second = urdunews.sentences("نہر صاف ہو گئی۔کسان خوش ہیں!")
        >>> second.text, second.span
        ('کسان خوش ہیں!', Span(start=15, end=28))
    """

    text: str
    """The sentence with its stops and closing quotes, without outer white space."""

    span: Span = Span(0, 0)
    """Its position, in code points of the text passed to `urdunews.sentences`, or of the article's
    source for a sentence of a paragraph or an article."""

    continues: bool = False
    """Whether it breaks off (`…نے کہا ہے کہ۔۔۔`) and continues in the next paragraph."""
