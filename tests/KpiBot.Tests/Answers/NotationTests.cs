using KpiBot.Answers;
using KpiBot.Kpis;

namespace KpiBot.Tests.Answers;

public class NotationTests
{
    [Theory]
    [InlineData(Language.English, "1,234.6", "63.1%", "$1,234.56")]
    [InlineData(Language.Portuguese, "1.234,6", "63,1%", "US$ 1.234,56")]
    [InlineData(Language.Spanish, "1.234,6", "63,1 %", "1.234,56 US$")]
    public void Each_language_has_its_own_marks(Language language, string number, string percent, string money)
    {
        var notation = Notation.Of(language);
        Assert.Equal(number, notation.Number(1234.56m, 1));
        Assert.Equal(percent, notation.Percent(0.6314m));
        Assert.Equal(money, notation.Money(1234.56m, "USD"));
    }

    [Theory]
    [InlineData("BRL", "R$1,234.50", "R$ 1.234,50", "1.234,50 R$")]
    [InlineData("EUR", "€1,234.50", "€ 1.234,50", "1.234,50 €")]
    [InlineData("MXN", "MX$1,234.50", "MX$ 1.234,50", "1.234,50 MX$")]
    [InlineData("CHF", "CHF 1,234.50", "CHF 1.234,50", "1.234,50 CHF")]
    public void A_currency_without_a_sign_is_named_by_its_code(string currency, string english, string portuguese, string spanish) =>
        Assert.Equal(
            [english, portuguese, spanish],
            Enum.GetValues<Language>().Select(language => Notation.Of(language).Money(1234.5m, currency)));

    [Theory]
    [InlineData("10005534", "$10,005,534")]
    [InlineData("2360.914", "$2,360.91")]
    [InlineData("99999.99", "$99,999.99")]
    [InlineData("100000.49", "$100,000")]
    [InlineData("-1234.5", "-$1,234.50")]
    [InlineData("-0.001", "$0.00")]
    [InlineData("0", "$0")]
    public void Cents_are_written_where_they_matter(string amount, string written) =>
        Assert.Equal(written, Notation.Of(Language.English).Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "USD"));

    [Fact]
    public void Halves_are_rounded_away_from_zero()
    {
        Assert.Equal("10.5%", Notation.Of(Language.English).Percent(0.1045m));
        Assert.Equal("-0.5", Notation.Of(Language.English).Number(-0.45m, 1));
    }
}
