"""The sentence: a stretch of running text."""

from attrs import frozen

from urdunews.spans import Span


@frozen(kw_only=True)
class Sentence:
    """A sentence and where it stands.

    Between two sentences there is nothing but white space.

    Example:
        >>> import urdunews
        >>> first, second = urdunews.sentences("نہر صاف ہو گئی۔کسان خوش ہیں!")
        >>> second.text, second.span
        ('کسان خوش ہیں!', Span(start=15, end=28))
    """

    text: str
    """The sentence with its stops and closing quotes, without outer white space."""

    span: Span = Span(0, 0)
    """Where it stands, in code points: of the text that `urdunews.sentences` was given; of the
    article's source for a sentence of a paragraph or an article."""

    continues: bool = False
    """Whether it breaks off (`…نے کہا ہے کہ۔۔۔`), to go on in the next paragraph."""
