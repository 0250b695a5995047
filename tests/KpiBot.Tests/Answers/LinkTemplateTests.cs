using CsCheck;
using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Questions;
using KpiBot.Web.Markup;
using NodaTime;

namespace KpiBot.Tests.Answers;

public sealed class LinkTemplateTests
{
    private static readonly LinkTemplate Deals = LinkTemplate.Parse("https://crm.example.com/deals/{id}?view=1#top")!;

    [Fact]
    public void An_id_is_encoded_whatever_it_holds() => Assert.Equal("https://crm.example.com/deals/a%2F..%2Fb%3Fc%23d%20%C3%A9?view=1#top", Deals.Of("a/../b?c#d é")!.AbsoluteUri);

    [Fact]
    public void No_id_leads_anywhere_but_to_its_own_place() => Gen.String.Sample(
        id => Deals.Of(id) is not { } link || (link is { Scheme: "https", Authority: "crm.example.com", Query: "?view=1" } && link.Segments is ["/", "deals/"] or ["/", "deals/", _]), iter: 2_000);

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void An_id_that_means_a_step_in_a_path_has_no_address(string id) => Assert.Null(Deals.Of(id));

    [Theory]
    [InlineData("http://crm.example.com/{id}")]
    [InlineData("https://crm.example.com/deals")]
    [InlineData("https://{id}/deals")]
    [InlineData("https://crm.example.com:{id}/deals")]
    [InlineData("https://{id}@crm.example.com/deals")]
    [InlineData("https://someone@crm.example.com/{id}")]
    [InlineData("javascript:alert('{id}')")]
    [InlineData("//crm.example.com/{id}")]
    [InlineData("{id}")]
    public void What_is_no_https_address_with_an_id_behind_its_host_is_no_template(string text) => Assert.Null(LinkTemplate.Parse(text));

    [Fact]
    public void A_listed_record_links_to_its_own_system_and_one_of_a_source_that_does_not_say_where_links_nowhere()
    {
        var finding = Listed();
        var answer = Composer.Of(finding);
        var rows = Assert.Single(answer.Blocks.OfType<Block.Table>()).Rows;
        Assert.Equal([new Uri("https://crm.example.com/deals/d%2F1?view=1#top"), null], rows.Select(row => row.Link));
        Assert.Contains("<a href=\"https://crm.example.com/deals/d%2F1?view=1#top\" target=\"_blank\" rel=\"noopener noreferrer\">d/1</a>", AnswerHtml.Of(answer, _ => null).ToString(), StringComparison.Ordinal);
        Assert.Contains("\"link\":\"https://crm.example.com/deals/d%2F1?view=1#top\"}", AnswerJson.Of(finding), StringComparison.Ordinal);
        Assert.Contains("  https://crm.example.com/deals/d%2F1?view=1#top", AnswerText.Of(answer), StringComparison.Ordinal);
        Assert.Equal(1, AnswerJson.Of(finding).Split("\"link\"").Length - 1);
    }

    private static Finding Listed()
    {
        var finding = Found.Answer(Found.Query(Intent.Records, "deals_won"), Found.WinRate with { Kpi = "deals_won", Unit = KpiBot.Kpis.KpiUnit.Count, Value = 2 });
        var crm = new SourceState(1, "crm", Instant.MinValue, new Dictionary<RecordKind, long>()) { Links = new Dictionary<RecordKind, LinkTemplate> { [RecordKind.Deal] = Deals } };
        return finding with
        {
            Workspace = finding.Workspace with { Sources = [crm, new SourceState(2, "other", Instant.MinValue, new Dictionary<RecordKind, long>())] },
            Listing = new Listing(RecordKind.Deal, [new Deal { Source = "crm", Id = "d/1", Status = DealStatus.Won }, new Deal { Source = "other", Id = "d2", Status = DealStatus.Won }], 2),
        };
    }
}
