using System.Xml;
using System.Xml.Linq;
using CsCheck;
using KpiBot.Answers;
using KpiBot.Web.Markup;

namespace KpiBot.Tests.Web;

public class AnswerHtmlTests
{
    private static readonly string[] Hostile =
    [
        "<img src=x onerror=alert(1)>", "</div></article><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)", "<!--", "]]>", "&lt;b&gt;", "&#60;", "`${1}`",
        "javascript:alert(1)", "{0}", "\u202Egnp.exe", "\u2066x\u2069", "\0", "\r\n", "\ud800", "ﬁ é 数 🙂", "a<b>c</b>", "--><svg onload=alert(1)>", "",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Hostile.Length - 1].Select(at => Hostile[at]);

    private static readonly Gen<string> Label = Gen.Select(Piece, Gen.String, Piece, (before, any, after) => before + any + after);

    [Fact]
    public void No_label_becomes_markup()
    {
        var number = 0;
        var expected = Skeleton(EveryBlock.With(() => FormattableString.Invariant($"label {++number}")));
        Label.Array[40].Sample(labels =>
        {
            var at = 0;
            return expected.SequenceEqual(Skeleton(EveryBlock.With(() => FormattableString.Invariant($"x{labels[at++ % labels.Length]}{at}"))));
        }, iter: 2_000);
    }

    [Fact]
    public void Every_label_is_shown_as_it_is_but_for_what_turns_text_around()
    {
        var at = 0;
        var labels = new List<string>();
        var html = Parsed(EveryBlock.With(() =>
        {
            labels.Add($"<i>\"'&\u202E{++at}'</i>");
            return labels[^1];
        }));
        var shown = html.DescendantNodesAndSelf().OfType<XText>().Select(text => text.Value)
            .Concat(html.DescendantsAndSelf().Attributes().Select(attribute => attribute.Value)).ToList();
        Assert.All(labels, label => Assert.Contains(shown, text => text.Contains(label.Replace("\u202E", "", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [Fact]
    public void A_picture_says_what_is_to_be_seen_and_has_a_light_and_a_dark_drawing()
    {
        var picture = Parsed(EveryBlock.With(() => "what is seen")).Descendants("picture").Single();
        Assert.Equal("what is seen", picture.Element("img")!.Attribute("alt")!.Value);
        Assert.Equal("/light", picture.Element("img")!.Attribute("src")!.Value);
        Assert.Equal("/dark", picture.Element("source")!.Attribute("srcset")!.Value);
    }

    [Fact]
    public void Nothing_is_drawn_where_nothing_can_draw() =>
        Assert.DoesNotContain("<img", AnswerHtml.Of(EveryBlock.With(() => "x"), _ => null).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_table_names_its_columns_and_its_rows()
    {
        var table = Parsed(EveryBlock.With(() => "x")).Descendants("table").Single();
        Assert.All(table.Element("thead")!.Descendants("th"), cell => Assert.Equal("col", cell.Attribute("scope")!.Value));
        Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal("row", row.Elements().First().Attribute("scope")!.Value));
    }

    [Theory]
    [InlineData("https://crm.example.com/d/1", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    public void A_record_is_linked_over_the_web_or_not_at_all(string link, bool isLinked)
    {
        var answer = EveryBlock.With(() => "x") with { Blocks = [new Block.Table(["a"], [new Row(["b"], Link: new Uri(link))], [])] };
        Assert.Equal(isLinked, Parsed(answer).Descendants("a").Any());
    }

    [Fact]
    public void Good_and_bad_are_said_in_words_beside_the_colour()
    {
        var text = Parsed(EveryBlock.With(() => "x")).Descendants().Where(element => (string?)element.Attribute("class") is "tone good" or "tone bad" or "good" or "bad").ToList();
        Assert.Equal(4, text.Count);
        Assert.All(text, element => Assert.True(element.Value.Contains("better", StringComparison.Ordinal) || element.Value.Contains("worse", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_spoken_is_the_number_and_its_change()
    {
        var answer = EveryBlock.With(() => "x") with { Blocks = [new Block.Headline("Win rate · Q3", "30%"), new Block.Change("Down 1 p.p.", Tone.Bad), new Block.Sentence("More.")] };
        Assert.Equal("Win rate · Q3: 30%. Down 1 p.p.", AnswerHtml.Said(answer));
    }

    private static List<string> Skeleton(Answer answer) =>
        [.. Parsed(answer).DescendantsAndSelf().Select(element => $"{element.Name} {string.Join(' ', element.Attributes().Select(attribute => attribute.Name))}")];

    /// <summary>Our markup closes every element and quotes every attribute, so a strict parser reads it.</summary>
    private static XElement Parsed(Answer answer)
    {
        using var text = new StringReader(AnswerHtml.Of(answer, _ => new PictureLinks("/light", "/dark")).ToString());
        using var reader = XmlReader.Create(text, new XmlReaderSettings { CheckCharacters = false });
        return XElement.Load(reader);
    }
}
