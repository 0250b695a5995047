using KpiBot.LanguageModel.Prompts;

namespace KpiBot.LanguageModel;

public class MaskingTests
{
    [Theory]
    [InlineData("dough from ana.souza@acme.com.br last week", "dough from [email] last week")]
    [InlineData("dough from mailto:o'neil+x@acme.co.uk", "dough from [email]")]
    [InlineData("dough of +55 11 98765-4321", "dough of [phone]")]
    [InlineData("dough of (415) 555-0100 in May", "dough of [phone] in May")]
    [InlineData("dough of 0044.20.7946.0958", "dough of [phone]")]
    [InlineData("dough of 98765-4321", "dough of [phone]")]
    [InlineData("dough of ١٢٣٤٥٦٧٨٩", "dough of [phone]")]
    [InlineData("<@U012AB> dough, see https://x.example/?q=1 now", "[mention] dough, see [link] now")]
    [InlineData("dough from 2026-01-01 to 2026-03-31", "dough from 2026-01-01 to 2026-03-31")]
    [InlineData("dough 2026-01-01 2026-03-31", "dough 2026-01-01 2026-03-31")]
    [InlineData("dough 01/02/2026 - 03/04/2026", "dough 01/02/2026 - 03/04/2026")]
    [InlineData("dough 2024-2025", "dough 2024-2025")]
    [InlineData("deals over R$ 5.000.000,00 in q1 2026", "deals over R$ 5.000.000,00 in q1 2026")]
    [InlineData("top 5 reps 2026", "top 5 reps 2026")]
    public void Addresses_and_numbers_of_people_are_taken_out(string question, string masked) => Assert.Equal(masked, Masking.Mask(question));
}
