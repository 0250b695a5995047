using KpiBot.Connectors.Http;
using KpiBot.Connectors.HubSpot.Translation;
using KpiBot.Sync;

namespace KpiBot.Tests.Connectors.HubSpot;

public sealed class FieldValuesTests
{
    [Theory]
    [InlineData("5000", "5000")]
    [InlineData("5,000", "5000")]
    [InlineData("1,234,567.5", "1234567.5")]
    [InlineData("-12.34", "-12.34")]
    [InlineData("1E3", "1000")]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("309;388;158", null)]
    [InlineData("n/a", null)]
    [InlineData("9999999999999999999999", null)]
    public void A_number_is_read_with_or_without_commas_and_what_is_none_is_missing(string? text, string? expected) =>
        Assert.Equal(expected, FieldValues.NumberOf(text)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1767614400000", "2026-01-05T12:00:00Z")]
    [InlineData("1767614400", "2026-01-05T12:00:00Z")]
    [InlineData("1767614400000.0", "2026-01-05T12:00:00Z")]
    [InlineData("2026-01-05T12:00:00Z", "2026-01-05T12:00:00Z")]
    [InlineData("2026-01-05T12:00:00.123Z", "2026-01-05T12:00:00.123Z")]
    [InlineData("2026-01-05T09:00:00-03:00", "2026-01-05T12:00:00Z")]
    [InlineData("2026-01-05", "2026-01-05T00:00:00Z")]
    [InlineData("yesterday", null)]
    [InlineData("0", null)]
    [InlineData("", null)]
    public void An_instant_is_read_from_milliseconds_seconds_and_iso(string text, string? expected) =>
        Assert.Equal(expected, Json.AtOf(text) is { } at ? NodaTime.Text.InstantPattern.ExtendedIso.Format(at) : null);

    [Theory]
    [InlineData("100", null, null, "BRL", "100", "BRL", "50")]
    [InlineData("100", "BRL", "100", "BRL", "100", "BRL", "50")]
    [InlineData("100", "USD", "550", "BRL", "550", "BRL", "275")]
    [InlineData("100", "USD", null, "BRL", "100", "USD", "50")]
    [InlineData(null, "USD", "550", "BRL", "550", "BRL", null)]
    [InlineData("0", "USD", "0", "BRL", "0", "BRL", null)]
    [InlineData("100", "USD", "550", null, "100", "USD", "50")]
    [InlineData(null, null, null, "BRL", null, "BRL", "50")]
    public void Money_is_in_the_home_currency_where_the_account_knows_it(string? amount, string? currency, string? inHome, string? home, string? expected, string expectedCurrency, string? fiftyMore)
    {
        var fields = new Dictionary<string, string>();
        foreach (var (name, value) in ((string, string?)[])[("amount", amount), ("deal_currency_code", currency), ("amount_in_home_currency", inHome)]) if (value is not null) fields[name] = value;
        var money = DealMoney.Of(new LandedRow("1", default, fields, [], false), home);
        Assert.Equal((expected, expectedCurrency, fiftyMore), (Written(money.Amount), money.Currency, Written(money.Convert(50))));
    }

    private static string? Written(decimal? amount) => amount?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
