import { z } from "zod";
import type { GuideSubject } from "../../guide/api.ts";

/** The item in the words of schema.org (GovernmentService), for search engines and maps. */
export const GovernmentService = z.object({
  "@context": z.literal("https://schema.org"), "@type": z.literal("GovernmentService"), "@id": z.string(), identifier: z.string(), name: z.string(), alternateName: z.array(z.string()),
  description: z.string(), serviceType: z.string(), url: z.string(), inLanguage: z.literal("zh-CN"),
  areaServed: z.object({ "@type": z.literal("AdministrativeArea"), name: z.string(), identifier: z.string() }),
  provider: z.object({ "@type": z.literal("GovernmentOrganization"), name: z.string(), identifier: z.string() }),
  audience: z.array(z.object({ "@type": z.literal("Audience"), audienceType: z.string() })),
});

/** The description of one item, the same in its page and behind its address; `url` is that of the page. */
export const governmentService = (item: GuideSubject, url: string): z.infer<typeof GovernmentService> => ({
  "@context": "https://schema.org", "@type": "GovernmentService", "@id": url, identifier: item.publicCode, name: item.name, alternateName: [...item.aliases],
  description: item.summary, serviceType: item.typeName, url, inLanguage: "zh-CN",
  areaServed: { "@type": "AdministrativeArea", name: item.region.name, identifier: item.region.code },
  provider: { "@type": "GovernmentOrganization", name: item.department.name, identifier: item.department.creditCode },
  audience: item.search.audience.map((audienceType) => ({ "@type": "Audience", audienceType })),
});
