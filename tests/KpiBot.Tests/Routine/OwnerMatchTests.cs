using KpiBot.Routine;

namespace KpiBot.Tests.Routine;

public sealed class OwnerMatchTests
{
    private static readonly string[] Owners = ["Ana Souza", "João da Silva", "Ana Costa", "pat@example.com", "Li"];

    [Theory]
    [InlineData("ana.souza@example.com", "Ana Souza")]
    [InlineData("joao.da.silva@example.com", "João da Silva")]
    [InlineData("PAT@example.com", "pat@example.com")]
    [InlineData("ana@example.com", null)]
    [InlineData("joao.silva@example.com", null)]
    [InlineData("li@example.com", null)]
    public void An_address_belongs_to_the_one_owner_whose_whole_name_it_is(string address, string? owner) => Assert.Equal(owner, OwnerLinks.Match(address, Owners));

    [Fact]
    public void Of_two_who_fit_none_is_taken() => Assert.Null(OwnerLinks.Match("ana.souza@example.com", ["Ana Souza", "ana souza"]));
}
