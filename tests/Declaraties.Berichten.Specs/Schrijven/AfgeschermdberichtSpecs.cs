using System.Text;
using Declaraties.Berichten.Schrijven;
using NUnit.Framework;

namespace Declaraties.Berichten.Specs.Schrijven;

/// <summary>Een bericht om te lezen: hetzelfde, zonder Bsn, hoe die er ook staat.</summary>
public sealed class AfgeschermdberichtSpecs
{
    [TestCase("<a><Bsn>999900006</Bsn></a>", "<a><Bsn>*********</Bsn></a>")]
    [TestCase("<a><Bsn>&#57;99900006</Bsn></a>", "<a><Bsn>*********</Bsn></a>", TestName = "Een_cijfer_als_verwijzing")]
    [TestCase("<a><Bsn>99990<![CDATA[0006]]></Bsn></a>", "<a><Bsn>*********</Bsn></a>", TestName = "Een_deel_als_CDATA")]
    [TestCase("<a><Bsn>99990<!-- 999900006 -->0006</Bsn></a>", "<a><Bsn>*********</Bsn></a>", TestName = "Met_commentaar_ertussen")]
    [TestCase("<a x=\"999900006\"/>", "<a x=\"*********\" />", TestName = "In_een_attribuut")]
    [TestCase("<p:a xmlns:p=\"urn:x\" xmlns=\"urn:y\">\n  <p:b>1 &lt; 2</p:b>\n  <c></c>\n</p:a>", "<p:a xmlns:p=\"urn:x\" xmlns=\"urn:y\">\n  <p:b>1 &lt; 2</p:b>\n  <c></c>\n</p:a>", TestName = "Wat_geen_Bsn_is_blijft")]
    [TestCase("<a>12345678</a>", "<a>12345678</a>", TestName = "Acht_cijfers_blijven")]
    public async Task Geen_Bsn_blijft_leesbaar(string bericht, string verwacht)
    {
        foreach (var codering in (Encoding[])[new UTF8Encoding(false), Encoding.Unicode])
        {
            using var uit = new MemoryStream();
            await Afgeschermdbericht.SchrijfAsync(new MemoryStream([.. codering.GetPreamble(), .. codering.GetBytes(bericht)]), uit);
            Assert.That(Encoding.UTF8.GetString(uit.ToArray()), Is.EqualTo($"<?xml version=\"1.0\" encoding=\"utf-8\"?>{verwacht}"));
        }
    }
}
