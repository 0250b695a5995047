using KpiBot.Chat;
using KpiBot.Kpis;

namespace KpiBot.Tests.Chat;

public sealed class SecretMarksTests
{
    [Theory]
    [InlineData("pat-na1-0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9")]
    [InlineData("xoxb-123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx")]
    [InlineData("xoxe.xoxb-1-MGMxNzVlZGZ")]
    [InlineData("xapp-1-A0123456789-1234567890123-abcdef")]
    [InlineData("00D5g000004abcD!AQ8AQKJyZ0abcdefghijklmnopqrstuv")]
    [InlineData("5Aep861TSESvWeug_xvFHRBTTbf_YrTWgEyjBJrrlu")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJrcGlib3QifQ.c2lnbmF0dXJl")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----")]
    [InlineData("ya29.a0AfH6SMBx1234567890")]
    [InlineData("EAABsbCS1iHgBAKZCZCZAq2x3y4z5")]
    [InlineData("ghp_16C7e42F292c6912E7710c838347Ae178B4a")]
    [InlineData("sk-proj-abcdEFGH1234567890")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("7fff1e36-2d40-4ae1-bbb1-5266d59564fb")]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    public void What_looks_like_a_token_is_taken_out_wherever_it_stands(string token)
    {
        foreach (var text in (string[])[token, $"connect hubspot {token}", $"here: \"{token}\", thanks", $"<{token}>"])
        {
            Assert.True(SecretMarks.AreIn(text), text);
            Assert.DoesNotContain(token[..12], SecretMarks.Without(text), StringComparison.Ordinal);
            Assert.Equal(SecretMarks.Without(text), SecretMarks.Without(SecretMarks.Without(text)));
            Assert.True(SecretMarks.AreIn(SecretMarks.Without(text)));
        }
    }

    [Theory]
    [InlineData("client secret: hunter2secret", "hunter2")]
    [InlineData("a senha é Segredo#2026", "Segredo")]
    [InlineData("la contraseña es Secreto2026!", "Secreto")]
    [InlineData("Authorization: Bearer abc123def456", "abc123")]
    [InlineData("my api key = k3y-0f-mine", "k3y")]
    public void What_is_said_to_be_a_secret_is_one(string text, string secret)
    {
        Assert.True(SecretMarks.AreIn(text), text);
        Assert.DoesNotContain(secret, SecretMarks.Without(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win rate by region last quarter")]
    [InlineData("cost per lead of campaign 2026-q3-brand-awareness-latam-newsletter-01")]
    [InlineData("leads from BrandLatamSearchQ3Retargeting2026")]
    [InlineData("is the password reset campaign better than the token giveaway?")]
    [InlineData("tell me when revenue goes below R$ 1.250.000,00 in #c012abcdef")]
    [InlineData("compare 2026-01-01..2026-03-31 with 2025-01-01..2025-03-31")]
    [InlineData("https://app.hubspot.com/contacts/1234567/record/0-3/702")]
    [InlineData("receita de Empreendimentos Imobiliarios Sao Joao da Boa Vista Ltda")]
    public void Questions_are_left_as_they_are(string text) => Assert.Equal(text, SecretMarks.Without(text));

    [Fact]
    public void No_starter_question_and_no_name_of_a_KPI_holds_one() => Assert.All(
        Catalogue.All.Select(kpi => kpi.Id).Concat(Enum.GetValues<Language>().SelectMany(language => KpiBot.Answers.Wording.Texts.Of(language).ExampleQuestions)), text => Assert.False(SecretMarks.AreIn(text), text));
}
