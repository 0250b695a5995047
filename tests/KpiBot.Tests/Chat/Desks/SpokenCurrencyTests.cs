using KpiBot.Chat.Desks;

namespace KpiBot.Tests.Chat.Desks;

public sealed class SpokenCurrencyTests
{
    [Theory]
    [InlineData("avise se o CAC passar de R$ 5.000", "USD", "R$")]
    [InlineData("avise se o CAC passar de r$5 mil", "EUR", "R$")]
    [InlineData("avise se o CAC passar de R$ 5.000", "BRL", null)]
    [InlineData("tell me when CAC is above €5,000", "USD", "€")]
    [InlineData("tell me when CAC is above $5,000", "USD", null)]
    [InlineData("avísame si el CAC pasa de $5,000", "MXN", null)]
    [InlineData("avísame si el CAC pasa de US$5,000", "MXN", "US$")]
    [InlineData("tell me when CAC is above $5,000", "BRL", "$")]
    [InlineData("tell me when CAC is above 5,000", "BRL", null)]
    public void An_amount_in_another_currency_is_noticed(string words, string own, string? other) => Assert.Equal(other, SpokenCurrency.Other(words, own));
}
